// In the place of TeaVM's file of this name: what Java's classes need when nobody asks them for
// their names, nor arrays for their types. SmallModule writes the calls of $rt_metadata.
"use strict";

let $rt_wrapFunction0 = f => function() { return f(this); };
let $rt_wrapFunction1 = f => function(a) { return f(this, a); };
let $rt_wrapFunction2 = f => function(a, b) { return f(this, a, b); };
let $rt_wrapFunction3 = f => function(a, b, c) { return f(this, a, b, c); };
let $rt_wrapFunction4 = f => function(a, b, c, d) { return f(this, a, b, c, d); };
let $rt_mainStarter = f => f;
let $rt_eraseClinit = () => () => {};
let $dbg_class = () => "";
let $rt_classWithoutFields = parent => function() {
    if (parent) {
        parent.call(this);
    }
};
let $rt_objcls = () => teavm_javaClass("java.lang.Object");
let $rt_cls = cls => cls;
