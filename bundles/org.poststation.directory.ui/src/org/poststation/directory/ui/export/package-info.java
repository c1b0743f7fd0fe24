// SPDX-License-Identifier: EPL-2.0
/** Writing entries to a file from the window. */
package org.poststation.directory.ui.export;
