// SPDX-License-Identifier: EPL-2.0
/** What dialogs have in common. */
package org.poststation.ui.dialog;
