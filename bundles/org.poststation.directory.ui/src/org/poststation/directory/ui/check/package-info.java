// SPDX-License-Identifier: EPL-2.0
/** The view that tells whether a directory is consistent, and sets right what is safe. */
package org.poststation.directory.ui.check;
