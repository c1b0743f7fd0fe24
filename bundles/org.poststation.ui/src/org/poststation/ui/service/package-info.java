// SPDX-License-Identifier: EPL-2.0
/** The way from what the workbench makes to the services of the core. */
package org.poststation.ui.service;
