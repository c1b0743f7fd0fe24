// SPDX-License-Identifier: EPL-2.0
/** The guides in the window: a view, and a window of its own beside dialogs. */
package org.poststation.help.view;
