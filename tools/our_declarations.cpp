// A plugin that keeps clang-tidy 14 to what is ours: without it three quarters of its time go into walking
// the headers of Boost, SOCI and wx, of which it would say nothing. Built and loaded by tools/tidy.
#include <clang-tidy/ClangTidyCheck.h>
#include <clang-tidy/ClangTidyModule.h>
#include <clang-tidy/ClangTidyModuleRegistry.h>
#include <vector>

namespace {

// Matches what is met first, and says which of its parts are to be met after it.
class OurDeclarations : public clang::tidy::ClangTidyCheck {
public:
    using ClangTidyCheck::ClangTidyCheck;

    void registerMatchers(clang::ast_matchers::MatchFinder* finder) override
    {
        finder->addMatcher(clang::ast_matchers::translationUnitDecl(), this);
    }

    void check(const clang::ast_matchers::MatchFinder::MatchResult& found) override
    {
        std::vector<clang::Decl*> ours;
        for (auto* declaration : found.Context->getTranslationUnitDecl()->decls()) {
            const auto place = found.SourceManager->getExpansionLoc(declaration->getLocation());
            if (place.isValid() && !found.SourceManager->isInSystemHeader(place))
                ours.push_back(declaration);
        }
        found.Context->setTraversalScope(ours);
    }
};

class OurModule : public clang::tidy::ClangTidyModule {
public:
    void addCheckFactories(clang::tidy::ClangTidyCheckFactories& factories) override
    {
        factories.registerCheck<OurDeclarations>("attune-our-declarations");
    }
};

const clang::tidy::ClangTidyModuleRegistry::Add<OurModule> added{"attune",
                                                                 "Keeps the other checks to what is ours."};

}  // namespace
