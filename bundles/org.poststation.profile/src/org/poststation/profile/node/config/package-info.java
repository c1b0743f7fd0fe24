// SPDX-License-Identifier: EPL-2.0
/** Nodes from the configuration of OpenSSH (ssh_config(5)). */
package org.poststation.profile.node.config;
