// SPDX-License-Identifier: EPL-2.0
/** Everything that one node says. */
package org.poststation.cluster.ui.details;
