// SPDX-License-Identifier: EPL-2.0
/** DNS by the library dnsjava. */
package org.poststation.dnscheck.dnsjava;
