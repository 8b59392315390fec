// In the place of TeaVM's file of this name: exceptions leave a module with their message alone,
// and nothing in it catches one.
"use strict";

let $rt_throw = exception => {
    throw teavm_globals.Error($rt_ustr($rt_throwableMessage(exception)));
};
let $rt_throwableMessage = exception =>
    teavm_javaMethod("java.lang.Throwable", "getMessage()Ljava/lang/String;")(exception);
let $rt_fillNativeException = () => {};
let $rt_javaException = () => null;
