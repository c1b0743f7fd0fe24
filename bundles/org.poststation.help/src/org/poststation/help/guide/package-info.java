// SPDX-License-Identifier: EPL-2.0
/** The guides of docs as pages: split at their headings, searched, and named by where the reader is. */
package org.poststation.help.guide;
