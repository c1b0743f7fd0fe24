// SPDX-License-Identifier: EPL-2.0
/** Notifications on the desktop. */
package org.poststation.ui.notice;
