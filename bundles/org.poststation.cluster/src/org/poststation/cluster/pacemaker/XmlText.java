// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from a node: nothing outside of it is ever read. */
final class XmlText {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlText() {}

    /** The root; empty when the text holds no well-formed XML. What a tool printed before it is left out. */
    static Optional<Element> root(String text) {
        int begin = text.indexOf('<');
        int end = text.lastIndexOf('>');
        if (begin < 0 || end < begin) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(text.substring(begin, end + 1))))
                    .getDocumentElement());
        } catch (SAXException malformed) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The elements directly below, in order. */
    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).toList();
    }

    /** Those of one name directly below. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getTagName())).toList();
    }

    /** The first of one name directly below. */
    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    static boolean is(Element element, String attribute) {
        return "true".equals(element.getAttribute(attribute)) || "1".equals(element.getAttribute(attribute));
    }

    static int number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
