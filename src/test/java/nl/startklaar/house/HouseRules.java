package nl.startklaar.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import java.net.Socket;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import nl.startklaar.Startklaar;
import nl.startklaar.access.Facts;
import nl.startklaar.access.Tile;
import nl.startklaar.access.Verdict;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.For;
import nl.startklaar.storage.Bulk;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Cookies;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.OpenToAll;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.client.RestClient;

/** The rules a machine can keep. Each has an offender in {@code canary} that proves it bites. */
final class HouseRules {

    static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses()
                    .should()
                    .callMethodWhere(
                            target(owner(resideInAPackage("java.time")))
                                    .and(target(name("now")))
                                    .and(target(rawParameterTypes(List.of()))))
                    .as("time comes from the injected Clock");

    static final ArchRule THE_DAY_COMES_FROM_THE_SCHOOL_DAY =
            noClasses()
                    .that()
                    .areNotAssignableTo(Startklaar.class)
                    .should()
                    .callMethodWhere(
                            target(owner(JavaClass.Predicates.type(LocalDate.class)))
                                    .and(target(name("now"))))
                    .as("the day comes from the injected SchoolDay");

    static final ArchRule SQL_LIVES_IN_STORES_AND_BOARDS =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Store")
                    .and()
                    .haveSimpleNameNotEndingWith("Board")
                    .and()
                    .resideOutsideOfPackages("nl.startklaar.storage", "nl.startklaar.postgres")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(
                            JavaClass.Predicates.assignableTo(JdbcClient.class)
                                    .or(JavaClass.Predicates.assignableTo(JdbcOperations.class)))
                    .as("SQL lives in stores and boards");

    /** Whoever joins this list can see every school, and says why in its Javadoc. */
    static final ArchRule FEW_SEE_THE_WHOLE_COUNTRY =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.startklaar.storage")
                    .and() // reads all schools at one moment, for a backup
                    .doNotHaveFullyQualifiedName("nl.startklaar.backup.SnapshotStore")
                    .and() // asks at which schools something changed; ids only
                    .doNotHaveFullyQualifiedName("nl.startklaar.rehearsal.ChangedSchoolsStore")
                    .and() // asks which schools a publisher's change reaches; ids only
                    .doNotHaveFullyQualifiedName("nl.startklaar.licence.SchoolsOfMethodsStore")
                    .and() // asks which school an old address of the hub is of; ids only
                    .doNotHaveFullyQualifiedName("nl.startklaar.shortcut.HubSchoolsStore")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Bulk.class)
                    .as("only the classes on this list see the whole country");

    /** Whoever decides a second time, decides otherwise one day. */
    static final ArchRule ONE_MODULE_DECIDES_WHO_MAY_OPEN_WHAT =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.startklaar.access")
                    .should()
                    .callConstructorWhere(
                            target(
                                    owner(
                                            JavaClass.Predicates.belongToAnyOf(
                                                    Verdict.class, Facts.class, Tile.class))))
                    .as("one module decides who may open what");

    static final ArchRule CONTROLLERS_AND_STORES_ARE_PRIVATE_TO_THEIR_MODULE =
            classes()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .or()
                    .areAnnotatedWith(Repository.class)
                    .should()
                    .bePackagePrivate()
                    .as("controllers and stores are private to their module");

    static final ArchRule TRANSACTIONS_ARE_OPENED_BY_DEEDS =
            methods()
                    .that()
                    .areAnnotatedWith(Transactional.class)
                    .should()
                    .beDeclaredInClassesThat(
                            not(simpleNameEndingWith("Store"))
                                    .and(not(simpleNameEndingWith("Controller"))))
                    .andShould()
                    .beDeclaredInClassesThat()
                    .areNotAnnotatedWith(Controller.class)
                    .as("transactions are opened by deeds");

    static final ArchRule BOARDS_ONLY_READ =
            methods()
                    .that()
                    .areAnnotatedWith(Transactional.class)
                    .and()
                    .areDeclaredInClassesThat(simpleNameEndingWith("Board"))
                    .should(be(describe("read only", HouseRules::isReadOnly)))
                    .as("boards only read");

    static final ArchRule A_DEED_SAYS_FIRST_FOR_WHICH_SCHOOL =
            methods()
                    .that()
                    .areMetaAnnotatedWith(Transactional.class)
                    .should(be(describe("for a school", HouseRules::isForASchool)))
                    .as("a deed says first for which school it is done");

    /** The bench asks the server that it started itself, on this machine. */
    static final ArchRule ONE_CLASS_OPENS_SOCKETS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("nl.startklaar.bench.Wire")
                    .should()
                    .callConstructorWhere(
                            target(owner(JavaClass.Predicates.assignableTo(Socket.class))))
                    .as("one class opens sockets");

    /** The bench reads files that it wrote itself, to know what care costs. */
    static final ArchRule ONE_CLASS_MAKES_PARSERS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("nl.startklaar.las.SafeXml")
                    .and()
                    .doNotHaveFullyQualifiedName("nl.startklaar.bench.BarePass")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            XMLInputFactory.class,
                            DocumentBuilderFactory.class,
                            SAXParserFactory.class,
                            TransformerFactory.class,
                            SchemaFactory.class,
                            XPathFactory.class)
                    .as("one class makes parsers");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .as("dependencies come through the constructor");

    static final ArchRule ONE_CLASS_READS_THE_CLIENTS_ADDRESS =
            noClasses()
                    .that()
                    .areNotAssignableTo(ClientAddress.class)
                    .should()
                    .callMethodWhere(
                            target(owner(JavaClass.Predicates.assignableTo(ServletRequest.class)))
                                    .and(
                                            target(name("getRemoteAddr"))
                                                    .or(target(name("getRemoteHost")))))
                    .as("one class reads the client's address");

    static final ArchRule EVERY_ROUTE_SAYS_FOR_WHOM_IT_IS =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should()
                    .beAnnotatedWith(For.class)
                    .orShould()
                    .beAnnotatedWith(OpenToAll.class)
                    .orShould()
                    .beAnnotatedWith(ForPrograms.class)
                    .as("every route says for whom it is");

    static final ArchRule A_SCHOOL_COMES_FROM_WHO_IS_LOOKING =
            noClasses()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .callConstructor(SchoolId.class, UUID.class)
                    .as("a school comes from who is looking, not from the address");

    static final ArchRule ONE_CLASS_KEEPS_COOKIES =
            noClasses()
                    .that()
                    .areNotAssignableTo(Cookies.class)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(
                            JavaClass.Predicates.assignableTo(ResponseCookie.class)
                                    .or(JavaClass.Predicates.assignableTo(Cookie.class)))
                    .as("one class keeps cookies");

    /** So nobody can make the server ask something of its neighbours, or of the internet. */
    static final ArchRule NOTHING_FETCHES =
            noClasses()
                    .that() // asks portals who somebody is, with a rule for each address
                    .doNotHaveFullyQualifiedName("nl.startklaar.network.Fetch")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(
                            JavaClass.Predicates.assignableTo(HttpClient.class)
                                    .or(JavaClass.Predicates.assignableTo(URLConnection.class))
                                    .or(JavaClass.Predicates.assignableTo(RestClient.class)))
                    .as("nothing fetches an address");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes()
                    .should(be(describe("in a null-marked package", HouseRules::isMarked)))
                    .as("every package is null-marked");

    private HouseRules() {}

    private static boolean isMarked(JavaClass it) {
        return it.getPackage().isAnnotatedWith(NullMarked.class);
    }

    private static boolean isReadOnly(JavaMethod method) {
        return method.getAnnotationOfType(Transactional.class).readOnly();
    }

    private static boolean isForASchool(JavaMethod deed) {
        if (deed.isAnnotatedWith(WithoutSchool.class)) {
            return true;
        }
        var asked = deed.getRawParameterTypes();
        return !asked.isEmpty()
                && (asked.getFirst().isAssignableTo(SchoolId.class)
                        || asked.getFirst().isAssignableTo(OfSchool.class));
    }
}
