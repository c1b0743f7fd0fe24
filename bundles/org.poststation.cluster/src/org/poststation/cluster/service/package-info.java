// SPDX-License-Identifier: EPL-2.0
/** Macro services: what users call one service and is many units on one or more nodes, started and stopped in order. */
package org.poststation.cluster.service;
