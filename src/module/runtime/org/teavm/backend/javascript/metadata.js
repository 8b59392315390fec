// In the place of TeaVM's file of this name, for calls as SmallModule writes them.
"use strict";

let $rt_packages = () => {};
let $rt_metadata = (parent, classes, methods) => {
    for (let i = 0; i < classes.length; ++i) {
        classes[i].prototype = teavm_globals.Object.assign(teavm_globals.Object.create(parent.prototype), methods);
    }
};
