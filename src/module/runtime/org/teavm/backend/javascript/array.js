// In the place of TeaVM's file of this name: arrays of all types are of one class.
"use strict";

let $rt_array = function(data) {
    this.data = data;
};
let $rt_wrapArray = (cls, data) => new $rt_array(data);
let $rt_createArray = (cls, size) => new $rt_array(new teavm_globals.Array(size).fill(null));
let $rt_createCharArray = size => new $rt_array(new teavm_globals.Uint16Array(size));
let $rt_createCharArrayFromData = data => new $rt_array(new teavm_globals.Uint16Array(data));
let $rt_createByteArray = size => new $rt_array(new teavm_globals.Int8Array(size));
let $rt_createByteArrayFromData = data => new $rt_array(new teavm_globals.Int8Array(data));
let $rt_createIntArray = size => new $rt_array(new teavm_globals.Int32Array(size));
let $rt_createIntArrayFromData = data => new $rt_array(new teavm_globals.Int32Array(data));
let $rt_createBooleanArray = size => new $rt_array(new teavm_globals.Int8Array(size));
let $rt_createBooleanArrayFromData = data => new $rt_array(new teavm_globals.Int8Array(data));
$rt_array.prototype[teavm_javaVirtualMethod("clone()Ljava/lang/Object;")] = function() {
    return new $rt_array(this.data.slice());
};
