// SPDX-License-Identifier: EPL-2.0
/** Shows what will be changed, applies it, and tells what became of it. */
package org.poststation.directory.ui.change;
