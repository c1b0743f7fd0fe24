// SPDX-License-Identifier: EPL-2.0
/** Giving mail objects another address, with what points to them. */
package org.poststation.directory.ui.rename;
