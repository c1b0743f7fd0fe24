// SPDX-License-Identifier: EPL-2.0
/** Two nodes side by side: packages, settings of Postfix, files. */
package org.poststation.cluster.ui.compare;
