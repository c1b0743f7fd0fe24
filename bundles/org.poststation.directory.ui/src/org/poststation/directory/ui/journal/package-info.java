// SPDX-License-Identifier: EPL-2.0
/** Shows what was written to a directory, and takes it back. */
package org.poststation.directory.ui.journal;
