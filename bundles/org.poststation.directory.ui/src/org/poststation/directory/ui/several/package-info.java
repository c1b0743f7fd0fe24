// SPDX-License-Identifier: EPL-2.0
/** Changing the same fields of several mail objects at once. */
package org.poststation.directory.ui.several;
