// SPDX-License-Identifier: EPL-2.0
/** Hands messages to mail servers by Jakarta Mail. */
package org.poststation.mail.angus;
