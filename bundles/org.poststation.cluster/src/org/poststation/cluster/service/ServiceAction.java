// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

/** What is done with a service. */
public enum ServiceAction {
    START, STOP, RESTART
}
