// SPDX-License-Identifier: EPL-2.0
/** Takes back what the journal holds, unless somebody has changed it since. */
package org.poststation.directory.journal.undo;
