// SPDX-License-Identifier: EPL-2.0
/** Charts of what the watch measured. */
package org.poststation.cluster.ui.charts;
