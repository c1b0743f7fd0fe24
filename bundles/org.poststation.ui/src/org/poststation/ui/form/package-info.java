// SPDX-License-Identifier: EPL-2.0
/** Forms of labelled fields that are checked as you type. */
package org.poststation.ui.form;
