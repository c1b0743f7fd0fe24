// SPDX-License-Identifier: EPL-2.0
/** Services of several units: how they are, started and stopped in order. */
package org.poststation.cluster.ui.services;
