// SPDX-License-Identifier: EPL-2.0
/** What differs between two nodes that should be the same. */
package org.poststation.cluster.compare;
