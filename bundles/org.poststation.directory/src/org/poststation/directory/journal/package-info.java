// SPDX-License-Identifier: EPL-2.0
/**
 * Who wrote what, when and why, with the state before, kept encrypted on this computer before anything is sent; and
 * how to take it back.
 */
package org.poststation.directory.journal;
