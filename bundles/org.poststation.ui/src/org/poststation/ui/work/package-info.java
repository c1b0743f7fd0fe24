// SPDX-License-Identifier: EPL-2.0
/** Runs operations as jobs and brings their ends back to the window. */
package org.poststation.ui.work;
