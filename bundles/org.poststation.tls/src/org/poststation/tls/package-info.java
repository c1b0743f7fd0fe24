// SPDX-License-Identifier: EPL-2.0
/** Whether the certificate that a server shows proves who it is, and what is wrong with it when it does not. */
package org.poststation.tls;
