// SPDX-License-Identifier: EPL-2.0
/** DNS on the loopback interface: real servers, a lossy network, and servers that answer nonsense. */
package org.poststation.testkit.dns;
