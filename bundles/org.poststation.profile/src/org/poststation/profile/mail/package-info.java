// SPDX-License-Identifier: EPL-2.0
/** How the console itself sends mail: the server that takes it, messages, and the port that hands them over. */
package org.poststation.profile.mail;
