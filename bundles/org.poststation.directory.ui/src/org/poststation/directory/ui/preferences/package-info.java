// SPDX-License-Identifier: EPL-2.0
/** Preference pages of the mail directory. */
package org.poststation.directory.ui.preferences;
