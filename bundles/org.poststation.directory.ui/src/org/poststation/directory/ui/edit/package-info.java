// SPDX-License-Identifier: EPL-2.0
/** The editors of mailboxes, aliases, mailing lists and domains. */
package org.poststation.directory.ui.edit;
