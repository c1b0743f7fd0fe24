// SPDX-License-Identifier: EPL-2.0
/** The window for the look-up tables of Postfix: written to a folder, compared with a file. */
package org.poststation.directory.ui.maps;
