// SPDX-License-Identifier: EPL-2.0
/** Failures in words, in a page or in a dialog. */
package org.poststation.ui.failure;
