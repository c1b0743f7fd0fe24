// SPDX-License-Identifier: EPL-2.0
/** Charts of values over time (SWTChart). */
package org.poststation.ui.chart;
