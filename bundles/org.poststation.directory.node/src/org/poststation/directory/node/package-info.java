// SPDX-License-Identifier: EPL-2.0
/** What only the nodes know of a directory's accounts: when they were used, and which maps Postfix looks into. */
package org.poststation.directory.node;
