// SPDX-License-Identifier: EPL-2.0
/** SMTP by hand (RFC 5321): one step after the other, with all lines both ways, and what two servers do differently. */
package org.poststation.smtp;
