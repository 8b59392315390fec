// In the place of TeaVM's file of this name: see array.js.
"use strict";

let $rt_arraycls = () => $rt_array;
