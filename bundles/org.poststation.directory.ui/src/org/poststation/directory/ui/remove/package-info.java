// SPDX-License-Identifier: EPL-2.0
/** Deleting mail objects with what points to them, and switching them on and off. */
package org.poststation.directory.ui.remove;
