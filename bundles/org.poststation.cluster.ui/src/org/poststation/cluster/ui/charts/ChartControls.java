// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * What the reader chooses beside a chart. Ids: {@code charts.measure}, {@code charts.span}, {@code charts.nodes}. UI
 * thread only.
 */
final class ChartControls {

    private static final int WIDTH = 150;

    private final Composite content;
    private final Combo measure;
    private final Combo span;
    private final Table nodes;
    private List<String> names = List.of();

    ChartControls(Composite parent, Runnable chosen) {
        content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        Composite side = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(side);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(side);
        SelectionListener listener = SelectionListener.widgetSelectedAdapter(event -> chosen.run());
        measure = combo(side, "charts.measure", Messages.charts_measure_name,
                Arrays.stream(Measure.values()).map(MeasureWords::name).toArray(String[]::new));
        span = combo(side, "charts.span", Messages.charts_span_name,
                Arrays.stream(ChartSpan.values()).map(ChartSpan::word).toArray(String[]::new));
        nodes = new Table(side, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        WidgetKeys.name(nodes, "charts.nodes", Messages.charts_nodes_name);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(nodes);
        measure.addSelectionListener(listener);
        span.addSelectionListener(listener);
        nodes.addSelectionListener(listener);
    }

    private static Combo combo(Composite parent, String key, String name, String... items) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(0);
        combo.setVisibleItemCount(items.length);
        WidgetKeys.name(combo, key, name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    /** Takes the chart, in the second column. */
    Composite content() {
        return content;
    }

    /** Offers these nodes; new ones are chosen. Whether they are others than before. */
    boolean nodes(List<String> offered) {
        if (offered.equals(names)) {
            return false;
        }
        List<String> chosen = choice().nodes();
        List<String> known = names;
        names = List.copyOf(offered);
        nodes.removeAll();
        for (String name : names) {
            TableItem item = new TableItem(nodes, SWT.NONE);
            item.setText(VisibleText.of(name));
            item.setChecked(!known.contains(name) || chosen.contains(name));
        }
        return true;
    }

    ChartChoice choice() {
        TableItem[] items = nodes.getItems();
        return new ChartChoice(Measure.values()[measure.getSelectionIndex()],
                ChartSpan.values()[span.getSelectionIndex()],
                names.stream().filter(name -> items[names.indexOf(name)].getChecked()).toList());
    }

    /** Name of a file for what is chosen. */
    String name() {
        return measure.getText();
    }

    void focus() {
        measure.setFocus();
    }
}
