// SPDX-License-Identifier: EPL-2.0
/** Every attribute of one entry. */
package org.poststation.directory.ui.entry;
