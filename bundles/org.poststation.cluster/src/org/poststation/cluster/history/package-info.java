// SPDX-License-Identifier: EPL-2.0
/** How nodes were: a few numbers of each look, kept for a year. */
package org.poststation.cluster.history;
