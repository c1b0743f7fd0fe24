// SPDX-License-Identifier: EPL-2.0
/** The view on accounts whose life ends: who is due, who waits, the rules, the messages to owners, and runs. */
package org.poststation.directory.ui.lifecycle;
