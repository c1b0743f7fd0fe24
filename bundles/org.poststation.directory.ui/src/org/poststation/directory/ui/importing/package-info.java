// SPDX-License-Identifier: EPL-2.0
/** Importing a file from the window: what is wanted, the check, and the import while it runs and when it ended. */
package org.poststation.directory.ui.importing;
