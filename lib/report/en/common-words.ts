import { wordSet } from '../../domain/text/word-list'

// Words that lose their capital inside a sentence. No word that is also a proper name may be in this list.
const openingWords = wordSet(`
  academic academics accelerator access accessibility accommodation accounting accreditation additional administration
  administrators admission admissions adult advanced advisory aeronautics aerospace affordable ageing aging agreements
  agri-food agribusiness agricultural agriculture agronomy air algae algorithms alternative alumni ambassadors analytics
  anatomy ancient animal animals annual another anthropology any apprenticeship apprenticeships aquaculture aquatic
  archaeology architecture archives are artists aspects assessment asset assets assistance assistants associate
  astronomy athletes athletics atmospheric attendance audio augmented authorship automation automobile automotive
  autonomous autumn aviation awareness
  bamboo banking batteries battery beef behavior behavioral behaviour better bioeconomy bioinformatics biology biomass
  biomedical biomedicine biopharmaceutical biotechnology bird birds blended blight blockchain blood blue boat books
  border both brain breeding bridge broadband broadcasting budget budgets building buildings bullying
  cable calligraphy cancer capacity capital carbon cardiology care careers cartography catalog catalogue catalysis
  catering cattle cell cells ceramic ceramics certificates certification challenges character chemical chemicals
  chemistry chess child childhood choir choral cinema circular citizen citizenship city civic civil classical classroom
  classrooms clearer clinical close closer cloud coaching coal coast coastal cocoa code codes coding coffee cohort
  collaborative collection collections collective combined commercial common communications communities community
  comparative competence competences competencies competition complete compliance composites comprehensive computational
  computing concrete conflict consensus construction consultancy consumer contemporary continuing continuous convention
  conversion core corporate corrosion cosmetics cotton counseling counselling court craft crafts creative credits crime
  criminal crisis critical crop crops crowdfunding cuisine cultural culture curricula curricular curriculum
  cybersecurity
  dairy damage dance dashboards database databases dates day days debate debt deep deep-sea defence defense degrees
  delivery dementia demography dental dentistry departmental dermatology desalination desert details diabetes
  diagnostics diaspora dietetics diplomacy direct disability disaster disasters disease diseases distance diverse
  doctors documentary domestic donation donations donors dormitories dormitory drainage drama drone drones drought drug
  drugs dry
  e-commerce e-learning early-career earth earthquake earthquakes ecological ecology economic economics economy
  ecosystem ecosystems ecotourism editorial education educational educators elderly elections electric electrical
  electricity electronic electronics elementary emergency emerging emissions employability employees employers
  employment endowment energy engineering engineers entrepreneurs entrepreneurship entry environment environmental
  epidemiology equipment equity erosion essential ethics ethnic evaluation evening events evidence evidence-based exams
  excellence exchanges executive expanded expansion expert expertise experts extension external extracurricular
  fabrication facilities factories faculty-led fair fall families family farm farmers farming farms fashion feasible
  feedback fees fellows fermentation few fiber fieldwork film films finance financial financing finishing fintech fire
  fires first-year fish fisheries fishing flexible flood floods flora flower flowers fluid folk food foods football
  footwear foreign forensic forensics forest forestry forests formal formative foundry fourth fragile free freight
  freshwater friendship fruit fruits fuel fuels full functional fundamental funding fundraising fungi furniture
  gallery game games gaming gardens gas gastronomy gender gene general generative genes genetic genetics genome genomics
  genotyping geography geology geopolitics geoscience geothermal geriatric glaciers glass glazes globalisation
  globalization gold governance government grading graduates graduation grain grains grammar graphene graphic grassland
  grasslands ground groundwater groups growth guest guests guidance guidelines
  habitat had halal hands-on hardware harvest has have hazard hazards healthcare healthy heavy herbal herding heritage
  high high-performance high-school high-speed highways hip hiring historic historical home homes homestay honey hope
  horticulture hosting hotel hotels hours household households housing human-centered human-centred humanitarian
  humanities humanity hydraulic hydraulics hydrogen hydrology hygiene
  identity imaging immersion immersive immigration immunology impacts inbound incentives inclusion inclusive incoming
  incubation incubator incubators independent indigenous individual indoor industries inequality infant infection
  infectious inflation informal informatics information infrastructure initial initiatives innovation innovations
  innovative input insects institutional institutions instruction instructional instructors instruments insurance
  integrated integrity intellectual intelligence intelligent intensive inter-university intercultural interdisciplinary
  interest interior intern internal international internationalisation internationalization internet interns internships
  interpretation interpreters interpreting interuniversity introductory inventions inventory investment investments
  investors irrigation is issues
  jewellery jewelry job-matching jobs journalism journalists judges judicial jurisprudence justice juvenile
  kindergarten kindergartens kitchen knowledge
  labor labor-market laboratories labour labour-market labs lake lakes land landscape landscapes landslide landslides
  languages largest laser lasers last late latest law laws lawyers leadership leading least leather lecturer lecturers
  lectures legal legislation leisure lemon length less lesson lessons librarian librarians libraries licensing light
  lighting likely limited linguistic linguistics liquid lists literacy literary lithium little live livestock loan loans
  local-language logistics low low-carbon
  machine machinery machines macroeconomics magnetic mainstream maintenance maize major majors malaria management
  managers mandate mangrove mangroves manufacturers manufacturing manuscripts many maps maritime marketing markets mass
  master master's masters materials maternal math mathematical mathematics meals measurement measures meat mechanical
  mechanics mechanisms mechatronics media mediation medical medicinal medicine medieval meditation meetings membership
  memory mental mentor mentoring mentors mentorship metabolic metallurgy metals meteorology methods metropolitan
  micro-credentials microbial microbiology microelectronics microfinance microscopy middle midwifery migrants migration
  military milk mineral minerals minimum mining minor minority mixed mobile mobility mock modeling modelling models
  modern modernising modernizing modules molecular monetary monitoring moot moral most motor mountain mountains movement
  movie movies multicultural multidisciplinary multilingual multimedia municipal museums musical musicians
  names nano nanomaterials nanoscience nanotechnology nationwide native natural nature naval near-term networking
  networks neural neurology neuroscience neuroscientists news next-generation night non-degree non-governmental
  non-profit nonprofit nuclear numerical nurse nursery nurses nutrition
  obesity object observation observers occupational ocean oceanography oceans office official officials offshore oil
  older once oncology only open-access open-source operating operational operations optical optics oral orchard orchards
  orchestra ordinary organic organisational organizational orientation original orthopaedic orthopedic other others out
  outbound outcome-based outdoor outgoing outreach outside overall overseas own
  packaging paediatric painting paintings palm pandemic papers paramedic parents parking part-time participants
  participation partnerships past pastoral pasture patent patents pathogens pathology patient patients pay payment
  pedagogical pedagogy pediatric pediatrics peer pension people performances performers performing periodicals permanent
  personal personnel pest pests petrochemical petroleum pharmaceutical pharmaceuticals pharmacology pharmacy phase
  phenotyping philosophy photographic photography photonics photovoltaic photovoltaics physical physicians physics
  physiology physiotherapy pig pilot pilots pipeline placements plagiarism planetary planning plans plant plants plasma
  plastic plastics play players plays plenary poems poetry police policies policy political politics polymer polymers
  pooled poor popular population populations port portfolio ports position positions positive post-disaster
  post-graduate postdoctoral posters postgraduates potatoes pottery poultry poverty power practical practice practices
  practitioners precision predictive pregnancy preliminary preparation preparations preparatory preschool prescription
  presence presentations preservation press prevention primary principals print printing prior priorities private prizes
  problem-based problems procedures process processes processing procurement product production productive products
  professional professionals professors proficiency profiles programming progression project-based promising promotion
  proof property proposed prospective prosthetics protected protection protein proteins protocols prototype prototypes
  provincial psychiatry psychological psychology public-private publication publications publishing pulmonary pure
  qualifications qualitative quantitative quantum quick quotas
  radiation radio radiology rail railway railways rain rainfall rainforest range rankings rapid rare rates rather raw
  reading real real-time reciprocal recognition recommendations reconstruction records recovery recreation recruiters
  recruiting recruitment recycled recycling reductions reefs reform reforms refugee refugees refurbishment regenerative
  regional-level registrars registration regular regulation regulations rehabilitation related religion religions
  religious remote remote-sensing remuneration renewable renewables renovation repair replacement reports representation
  reproductive rescue research-based researchers residence residencies residency residents resilience resilient resource
  resources respiratory response responses responsible restaurants restoration resume retail retention retirement
  retreat returnees revenue reverse rhetoric rice rights risk risks river rivers road roads robotic robots robust role
  roles rotation routine royalty rubber rules
  safe safety salaries salary salt same sample samples sanitary sanitation satellite satellites savings scholarly
  scholars scholarships school schools scientific scientists screen scripts sculpture sea seafood seas seasonal seats
  secondary secondments secretariat sector sectors secure seed seeds seismic seismology selected selection
  self-assessment self-driving semester semesters semiconductors seminars senior-level sensing sensor sensors separate
  servers service services settlement several shared shellfish ship shipbuilding shipping ships short-stay shortage
  shortages shuttle sign simulation simulations simultaneous since singing single sister sister-city sister-school sites
  skills skin sleep slow small-scale snow soft software soil soils solar solid solutions somewhat songs soon sound
  sounds source sources space spatial speakers species specific specimen specimens speech speeches sponsored sponsors
  sport sporting spring stable stages stakeholders standard standards start-up start-ups startup startups
  state-of-the-art statistical statistics steel stem-cell steppe still stipend stipends stock stone storage stories
  storm stress stroke strong structural structures student-centered student-centred student-led studies studio studios
  subject subjects subsidies subtropical such sugar suggestions sunflower supercomputing supervision supervisors
  supplementary supplies supply support surface surgery surgical surplus surveillance surveys survivors sustainability
  sustainable swimming swine systematic systems
  tables tailor-made talented talents target targeted tariff tax taxation taxes tea teacher-training teachers teaching
  team technical technicians techniques technological technologies technology telecommunications telecoms telemedicine
  television temporary tenure term terms territorial tertiary testing tests text textbooks textile textiles than theater
  theatre theology theoretical theory therapeutic therapy thermal theses thesis think-tank though throughout thus timber
  time tissue tobacco together tolerance tomato tomatoes too tool tools topics topography total tourism tourist tourists
  toward towards town towns toxicology toy tracking trade trade-offs trades tradition traditional traditions traffic
  trainees trainers training transformation transfusion transition translation translational translators transmission
  transnational transparency transport transportation travel travelling treatment treatments tree trees trends trials
  tribal trilateral tropical trust tuition tunnel tutorial tutorials tutoring tutors two-way type typhoon typhoons
  ultrasound underground underwater unemployment union universal university-industry unless unmanned until up upcoming
  upon upper upskilling uranium urbanisation urbanization urology user user-friendly users utilities utility
  vacation vaccination vaccine vaccines validation valuable value values various vast vector vegetable vegetables
  vegetation vehicles very veterans veterinary victims video videos village villages vineyards violence viral virology
  virtually viruses visa visas vision visiting visitors visual vital vocabulary voice volcanic volcanoes volleyball
  volunteer volunteering volunteers voting vulnerable
  wages warning was waste wastewater watershed wave waves way wealth wearable wearables weather web webcasts weekend
  weekly welfare well well-being wellbeing wellness were wet wheat when whereas while white whom whose wide wild
  wildfire wildfires wildlife will wind windfarms wine wineries winery wireless withdrawal within without women's wood
  wood-processing wooden word words work-based work-integrated workers workforce working working-level workplace
  workplaces works workshops worldwide worst would wound writers writing written
  year-long yearly years yet yield yields yoga you young younger your
  zero-carbon zoology zoonotic
`)

// Nouns that are countable: in the singular they need an article.
const countableNouns = wordSet(`
  accountant acquisition activity adviser advisor ambition apology approach archive area arena arrangement article
  assistant attaché attempt attraction auction auditorium
  ballroom barbecue basis batch beach bench blueprint board boat booklet boost booth branch breakfast breakthrough
  bridge broadcast brochure brunch bus
  camp campaign canteen case castle catalog catalogue celebration cell certificate challenge championship chance chapter
  charter chat church circle class classroom cleanroom clinic club coalition code cohort collection column comment
  commitment competition complex component concept conclusion condition consultation contest contract contribution
  coordinator copy corner cornerstone corridor counsellor counselor country cruise cycle
  dashboard database dataset date day deadline deal dean debate decade decision declaration department deployment
  destination device difference diploma director disease division doctorate donation door draft drill drive driver
  ecosystem edition editor effort embassy engagement engine engineer enterprise entrance environment episode era essay
  estate evening exam example excursion exercise expedition experiment expert explanation extension
  facility factory farewell farm feast festival figure file film firm fleet flight floor folder follow-up forest format
  formula foundation
  gap garden gate goal grade graduate group guide guideline
  habit hall handbook handover handshake harbor harbour highlight hike holiday hostel hotel hour house
  idea illness image incident incubator indicator instrument interpreter investor invoice island issue item
  job journey judge junction
  key kit kitchen
  label lake landmark launch layer layout leaflet lecturer lesson level liaison librarian license limit link location
  look lounge
  machine magazine major manual manuscript mayor measure mechanism medal memorial menu message method methodology
  milestone mill mine minor mission model module moment monument mountain move movement musical
  neighborhood night notice novel nurse
  object objective observation occasion offer officer offshoot opinion opportunity option orchestra outline outlook
  outpost overview
  page painting pamphlet paper parade patent path pattern period phase phd photographer picnic piece pilot pipeline
  plant plaque platform play plaza pledge plenary poem point policy poll port portal portfolio portrait poster
  prediction premiere president principle printout priority prize problem procedure process product profile prospectus
  prototype province publication purpose puzzle
  question quota
  race rally range rate ratio recipe recital recommendation record referendum refinery reflection reform register
  registrar regulation relationship release remark reminder renovation repair reporter repository request requirement
  rescue researcher reservoir residence resolution resource response restaurant retreat reward river road roadmap robot
  room roster round route rule
  sample sanctuary scale scan scene schedule scholar schoolhouse screen script secretariat secretary section sector
  selection semester sensor sequence service set shelter ship shop show showroom shrine shuttle sidewalk signboard
  simulation skill slogan snapshot solution song source square stadium stage stall standard start-up startup statue step
  store story strategy street student studio study style subject subsidiary subsidy subsystem suggestion suite
  supplement surface switch syllabus synagogue system
  table tablet tally target task taskforce teahouse teleconference telescope temple tent term terrace test text theater
  theatre theme theory thesis think-tank ticket tie timetable tool toolkit topic tournament tower town tradition trail
  train trainee transition translation translator treaty tree trend trial tribute trunk tunnel turbine tutor tutorial
  unit update upgrade
  variety vehicle venture version video village vineyard vision volume volunteer vote voucher
  wall warehouse weakness week weekend wetland wing workflow working-group
  yacht yearbook
  zone zoo
`)

/** True for a word that is not a name, so that its capital only marks the beginning of the entered text. */
export function isPlainWord(lower: string): boolean {
  return openingWords.has(lower) || countableNouns.has(lower)
}

/** True for a noun that needs an article in the singular. */
export function needsArticle(lower: string): boolean {
  return countableNouns.has(lower)
}
