// SPDX-License-Identifier: EPL-2.0
/** The certificates that the services of a node show, asked from this computer like their clients do. */
package org.poststation.cluster.certificate;
