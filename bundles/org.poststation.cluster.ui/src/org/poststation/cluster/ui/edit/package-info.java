// SPDX-License-Identifier: EPL-2.0
/** Adding, changing and removing nodes. */
package org.poststation.cluster.ui.edit;
