// In the place of TeaVM's file of this name: no string is interned.
"use strict";

let $rt_stringPool_instance;
let $rt_stringPool = strings => {
    teavm_javaClassInit("java.lang.String")();
    $rt_stringPool_instance = strings.map($rt_str);
};
let $rt_s = index => $rt_stringPool_instance[index];
let $rt_charArrayToString = (array, offset, count) =>
    teavm_globals.String.fromCharCode.apply(null, array.subarray(offset, offset + count));
let $rt_fullArrayToString = array => teavm_globals.String.fromCharCode.apply(null, array);
let $rt_str = string => string === null
    ? null
    : teavm_javaConstructor("java.lang.String", "(Ljava/lang/Object;)V")(string);
let $rt_ustr = string => string && string[teavm_javaField("java.lang.String", "nativeString")];
